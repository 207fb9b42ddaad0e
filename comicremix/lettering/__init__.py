"""From words to placed glyphs: faces, shaping, line breaks, fitting."""

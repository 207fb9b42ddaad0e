"""Editions in other people's formats on their way out: comic archives, ACBF, pictures, transcripts."""

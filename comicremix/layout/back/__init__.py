"""The pages after the story: notes, cited works, credits, set in columns."""

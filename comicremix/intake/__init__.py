"""Other people's comics on their way in: which files of an archive tell of its pictures, and what they say together."""

"""From what a user names to pages, from a page to what is on it, and to the page without its words.

``files`` makes single pictures of files, archives and PDFs. ``canvas`` makes a picture ready and ``detect`` finds what
is on it: first ``panels``, then ``balloons`` and texts without one. ``plates`` takes lettering or balloons out of it.
``cache`` keeps both by content. The modules beside these folders serve several of them, or outlines drawn by hand
(``trace``, ``snap``, ``strokes``).
"""

"""An edition as a folder of web pages: live words over responsive pictures, no server and nothing from elsewhere."""

"""The editor of balloon styles: samples, fonts, colours, and a form whose every change shows on the page at once."""

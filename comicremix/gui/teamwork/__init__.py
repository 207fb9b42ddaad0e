"""Working together: language files that others change meanwhile, texts out to translators and back."""

"""Join what the recognizers found into objects with their meaning."""

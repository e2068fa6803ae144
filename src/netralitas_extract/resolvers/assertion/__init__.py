"""With what force conduct is spoken of."""

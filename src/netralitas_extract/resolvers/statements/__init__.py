"""What an article comes down to: who told whom what, where and when."""

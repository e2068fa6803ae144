"""Who is who: names joined to people, other names, the mentions of each."""

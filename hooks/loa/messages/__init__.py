"""A message and its figures -> the words for one channel: short messages, posts, loudspeaker scripts."""

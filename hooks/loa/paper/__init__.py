"""Messages and campaigns -> what is said on paper, and the sizes of paper it is said on."""

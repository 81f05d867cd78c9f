"""The facts of a campaign as frozen, typed values; every output is made from these and from nothing else."""

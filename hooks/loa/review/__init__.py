"""What a proposed change does to what people read, dial and hold in their hands."""

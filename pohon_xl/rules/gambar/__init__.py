"""What a planner edited in a drawing, offered to the sheets it is drawn from."""

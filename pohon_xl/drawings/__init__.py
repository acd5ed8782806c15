"""From the model to drawings: what each box says, where it stands, how lines run."""

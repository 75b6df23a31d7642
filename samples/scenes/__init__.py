"""The computed scenes of the sample edition: each a function that returns a picture."""

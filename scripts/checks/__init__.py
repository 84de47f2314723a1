"""Editorial checks, one module each. They print nothing: they return `Problem`s."""

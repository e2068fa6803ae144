"""Speed, start-up, memory and accuracy, measured in one run: `python -m benchmarks.bench`."""

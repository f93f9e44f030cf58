// Every test that computes takes all processor threads: side by side they only hinder each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

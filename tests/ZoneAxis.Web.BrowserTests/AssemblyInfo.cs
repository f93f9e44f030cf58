using Xunit.Sdk;

// One page at a time: its cell is drawn by the processor, on all of its cores.
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]

using Xunit.Sdk;
using ZoneAxis.Web.Tests;

// Every test that computes takes all processor threads: side by side they only hinder each other.
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(RunningServer))]

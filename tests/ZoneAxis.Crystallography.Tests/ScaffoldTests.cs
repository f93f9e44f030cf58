namespace ZoneAxis.Crystallography.Tests;

public class ScaffoldTests
{
    [Fact]
    public void The_project_root_holds_the_solution() =>
        Assert.True(File.Exists(Path.Combine(ZoneAxis.Tests.SharedData.ProjectRoot, "ZoneAxis.slnx")));
}

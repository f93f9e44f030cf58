using ZoneAxis.Crystallography;

namespace ZoneAxis.Tests.Identifying;

public class FailureSentenceTests
{
    [Fact]
    public void An_expected_failure_is_its_own_message_on_one_line() =>
        Assert.Equal("One thing. Another.", FailureSentence.Of(new IdentificationException("One thing.\nAnother.")));

    [Fact]
    public void A_fault_of_the_program_says_so()
    {
        InvalidOperationException fault = new("Empty.");
        Assert.False(FailureSentence.IsExpected(fault));
        Assert.Equal("unexpected error, please report it: InvalidOperationException: Empty.", FailureSentence.Of(fault));
    }

    [Fact]
    public void A_wish_to_stop_is_no_fault() => Assert.Equal("Stopped.", FailureSentence.Of(new OperationCanceledException()));

    [Fact]
    public void The_failure_of_an_input_names_it_once()
    {
        Assert.Equal("a.cif: Gone.", FailureSentence.OfInput("a.cif", new IOException("Gone.")));
        CrystalFormatException damaged = new("a.cif", 3, 1, "no number.");
        Assert.Equal(damaged.Message, FailureSentence.OfInput("a.cif", damaged));
        Assert.Contains("a.cif", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_value_is_told_without_the_name_that_it_has_in_the_program() =>
        Assert.Equal("It is too large.", FailureSentence.OfArgument(new ArgumentOutOfRangeException("dose", "It is too large.")));
}

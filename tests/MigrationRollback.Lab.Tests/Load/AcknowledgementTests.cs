using RollbackLab.Load;

namespace MigrationRollback.Lab.Tests.Load;

public sealed class AcknowledgementTests
{
    [Fact]
    public void Parse_WhatToLineWrote_IsTheSame()
    {
        var acknowledgement = new Acknowledgement { At = 1_763_000_000_123, Key = "019a", OrderId = 77, Side = "aws" };

        Assert.Equal(acknowledgement, Acknowledgement.Parse(acknowledgement.ToLine()));
    }

    [Fact]
    public void Parse_TornLine_SaysWhatWasExpected()
    {
        var exception = Assert.Throws<InvalidDataException>(static () => Acknowledgement.Parse("1763\t019a"));

        Assert.Contains("tabs", exception.Message, StringComparison.Ordinal);
    }
}

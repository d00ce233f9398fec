namespace Runbook.Steps.IntegrationTests.Idc;

/// <summary>Waits for real servers, with a deadline.</summary>
internal static class Poll
{
    public static async Task UntilAsync(string what, Func<Task<bool>> condition, int seconds = 20)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(seconds))
            {
                throw new TimeoutException($"{what}: not within {seconds} s.");
            }

            await Task.Delay(50);
        }
    }
}

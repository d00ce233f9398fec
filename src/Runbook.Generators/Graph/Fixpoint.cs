namespace Runbook.Generators.Graph;

internal static class Fixpoint
{
    /// <summary>Applies <paramref name="change"/> to 0, 1, … until none of them changes anything. True is a change.</summary>
    public static void Repeat(int count, Func<int, bool> change)
    {
        for (var again = true; again;)
        {
            again = false;
            for (var index = 0; index < count; index++)
            {
                again |= change(index);
            }
        }
    }
}

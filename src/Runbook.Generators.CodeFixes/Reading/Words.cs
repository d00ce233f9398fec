using System.Text;

namespace Runbook.Generators.CodeFixes.Reading;

/// <summary>Names as text.</summary>
internal static class Words
{
    /// <summary>The words of a name: <c>TechLead</c> is "Tech Lead", <c>DBAdmin</c> is "DB Admin".</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? " " : string.Empty).Append(name[i]);
        }

        return text.ToString();
    }
}

using System.Text;
using System.Text.Json;

namespace Runbook.Engine.People;

/// <summary>Reads who holds which role: <c>{ "kim": ["TechLead"], "lee": ["OpsManager", "Dba"] }</c>; comments and trailing commas are taken.</summary>
public static class OperatorsFile
{
    private const string Form = "{ \"kim\": [\"TechLead\"], \"lee\": [\"OpsManager\", \"Dba\"] }";

    /// <summary>Loads the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="OperatorsFileException">
    /// The file cannot be read, is not of the form, or may be written by every user of the machine:
    /// then every user could make himself an approver, and no approval of the run would mean anything.
    /// </exception>
    public static Operators Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = Path.GetFullPath(path);
        try
        {
            RefuseWritableByAll(fullPath);
            return new Operators(Parse(fullPath, File.ReadAllBytes(fullPath)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorsFileException($"The operators file '{fullPath}' cannot be read: {fault.Message} Name a file that says who holds which role, as in {Form}.");
        }
    }

    private static void RefuseWritableByAll(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherWrite))
        {
            throw new OperatorsFileException(
                $"The operators file '{path}' may be written by every user of this machine, so everyone could make himself an approver. Take that away: chmod o-w '{path}'");
        }

        var folder = Path.GetDirectoryName(path)!;
        var mode = File.GetUnixFileMode(folder);
        if (mode.HasFlag(UnixFileMode.OtherWrite) && !mode.HasFlag(UnixFileMode.StickyBit))
        {
            throw new OperatorsFileException(
                $"The operators file '{path}' stands in a folder that every user of this machine may write, so everyone could replace it and make himself an approver. Take that away: chmod o-w '{folder}'");
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Parse(string path, byte[] json)
    {
        var roles = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var start = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(json.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            Require(reader.TokenType == JsonTokenType.StartObject, "the whole file must be one object", ref reader);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var user = reader.GetString()!;
                Require(!string.IsNullOrWhiteSpace(user), "a user name is empty", ref reader);
                Require(!roles.ContainsKey(user), $"user '{user}' stands there twice; give him all his roles in one list", ref reader);
                roles[user] = RolesOf(user, ref reader);
            }

            // Reading on past the end finds what follows the object.
            reader.Read();
        }
        catch (JsonException fault)
        {
            throw new OperatorsFileException($"The operators file '{path}', line {fault.LineNumber + 1}: {fault.Message.Split(" LineNumber:")[0].Split(" Path:")[0]} It has the form {Form}.");
        }

        return roles;

        void Require(bool condition, string fault, ref Utf8JsonReader at)
        {
            if (!condition)
            {
                var line = json.AsSpan(start, (int)at.TokenStartIndex).Count((byte)'\n') + 1;
                throw new OperatorsFileException($"The operators file '{path}', line {line}: {fault}. It has the form {Form}.");
            }
        }

        List<string> RolesOf(string user, ref Utf8JsonReader at)
        {
            var held = new List<string>();
            at.Read();
            Require(at.TokenType == JsonTokenType.StartArray, $"the roles of user '{user}' must be a list", ref at);
            while (at.Read() && at.TokenType != JsonTokenType.EndArray)
            {
                Require(at.TokenType == JsonTokenType.String, $"a role of user '{user}' is not a text", ref at);
                var role = at.GetString()!;
                Require(!string.IsNullOrWhiteSpace(role), $"a role of user '{user}' is empty", ref at);
                held.Add(role);
            }

            return held;
        }
    }
}

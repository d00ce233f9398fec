using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Runbook.Generators.Tasks;

/// <summary>
/// Reads the documents out of an assembly: constants of the class <c>Documents</c> that the generator nests in every runbook. The assembly is not loaded,
/// nothing of it is run, and no file of the generator's has to be kept on disk for it.
/// </summary>
internal static class CompiledDocuments
{
    private const string Holder = "Documents";

    private static readonly (string Field, string Extension)[] Kinds = [("Checklist", ".md"), ("Diagram", ".mmd")];

    public static IReadOnlyList<RunbookDocument> Read(string assembly)
    {
        using var stream = new FileStream(assembly, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        return [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition).SelectMany(type => OfRunbook(reader, type)).OrderBy(static document => document.FileName, StringComparer.Ordinal)];
    }

    private static IEnumerable<RunbookDocument> OfRunbook(MetadataReader reader, TypeDefinition type)
    {
        // It becomes the name of a file. The analyzer has reported any other id.
        if (RunbookId(reader, type) is not { } id || !Regex.IsMatch(id, "^[a-z0-9]+(-[a-z0-9]+)*$"))
        {
            yield break;
        }

        foreach (var field in type.GetNestedTypes().Select(reader.GetTypeDefinition).Where(nested => reader.StringComparer.Equals(nested.Name, Holder)).SelectMany(static nested => nested.GetFields()).Select(reader.GetFieldDefinition))
        {
            var extension = Kinds.FirstOrDefault(kind => reader.StringComparer.Equals(field.Name, kind.Field)).Extension;
            if (extension is not null && Constant(reader, field) is { } text)
            {
                yield return new RunbookDocument(id, id + extension, text);
            }
        }
    }

    private static string? RunbookId(MetadataReader reader, TypeDefinition type)
    {
        foreach (var attribute in type.GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.GetTypeReference((TypeReferenceHandle)parent) is var named
                && reader.StringComparer.Equals(named.Namespace, "Runbook")
                && reader.StringComparer.Equals(named.Name, "RunbookAttribute"))
            {
                // Two bytes that are always the same, and then the arguments in order.
                var value = reader.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString();
            }
        }

        return null;
    }

    private static string? Constant(MetadataReader reader, FieldDefinition field)
    {
        if ((field.Attributes & FieldAttributes.Literal) == 0 || field.GetDefaultValue() is not { IsNil: false } handle)
        {
            return null;
        }

        var constant = reader.GetConstant(handle);
        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) as string;
    }
}

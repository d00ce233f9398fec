using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Runbook.Steps.Aws.Query;

/// <summary>One operation of a service that speaks the AWS query protocol: both the marshaller of its requests and the unmarshaller of its answers.</summary>
internal sealed class QueryOperation<TRequest, TResponse>(QueryService service, string name, Shape<TRequest> request, Shape<TResponse> response)
    : XmlResponseUnmarshaller, IMarshaller<IRequest, AmazonWebServiceRequest>, IQueryOperation
    where TRequest : AmazonWebServiceRequest, new()
    where TResponse : AmazonWebServiceResponse, new()
{
    private const string RequestIdHeader = "x-amzn-RequestId";

    public string Name => name;

    public bool Mutates { get; } = !name.StartsWith("Describe", StringComparison.Ordinal);

    public InvokeOptions Options => new() { RequestMarshaller = this, ResponseUnmarshaller = this };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var form = new DefaultRequest(input, service.ServiceId);
        form.Parameters.Add("Action", name);
        form.Parameters.Add("Version", service.ApiVersion);
        request.Write(form.Parameters, string.Empty, (TRequest)input);
        return form;
    }

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        try
        {
            var root = Load(input.Stream);
            if (root.Name.LocalName != $"{name}Response")
            {
                // A foreign page with status 200 must not be read as "there are none".
                throw new XmlException($"The answer to {name} is a <{root.Name.LocalName}>, not a <{name}Response>.");
            }

            var result = root.Elements().FirstOrDefault(child => child.Name.LocalName == $"{name}Result");
            var answer = result is null ? new TResponse() : response.Read(result);
            answer.ResponseMetadata = new ResponseMetadata
            {
                RequestId = root.Elements().FirstOrDefault(static child => child.Name.LocalName == "ResponseMetadata")?.Elements().FirstOrDefault(static child => child.Name.LocalName == "RequestId")?.Value ?? RequestIdOf(input),
            };
            return answer;
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            throw new AmazonUnmarshallingException(RequestIdOf(input), name, e, input.ResponseData?.StatusCode ?? default);
        }
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        ErrorResponse error;
        try
        {
            error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        }
        catch (XmlException e)
        {
            // A proxy in between answers in HTML; the status still says whether it may be tried again.
            error = new ErrorResponse { Message = $"{name} was answered with status {(int)statusCode} and a body that is not XML: {e.Message}" };
        }

        error.InnerException = innerException;
        error.StatusCode = statusCode;
        error.RequestId ??= RequestIdOf(input);
        return service.ToException(error);
    }

    private static string RequestIdOf(XmlUnmarshallerContext input) =>
        input.ResponseData is { } data && data.IsHeaderPresent(RequestIdHeader) ? data.GetHeaderValue(RequestIdHeader) : string.Empty;

    private static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}

using System.Runtime.InteropServices;
using RollbackLab;
using RollbackLab.Check;
using RollbackLab.Load;
using RollbackLab.Shop;

using var stop = new CancellationTokenSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    var options = new Options(args.Skip(1));
    switch (args.FirstOrDefault())
    {
        case "shop":
            await ShopServer.RunAsync(options, stop.Token);
            return 0;
        case "load":
            await LoadGenerator.RunAsync(options, stop.Token);
            return 0;
        case "check":
            return await Checker.RunAsync(options, stop.Token);
        default:
            throw new OptionException("Say what to be: shop, load or check.");
    }
}
catch (OptionException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 64;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}

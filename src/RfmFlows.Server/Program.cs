using System.Globalization;
using RfmFlows.Server.Cli;

// Cultures may be there for the driver of SQL Server; no result and no message may depend on that of the machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await CommandRoot.RunAsync(args, TimeProvider.System);

using RfmFlows.Server.Cli;

return await CommandRoot.RunAsync(args, TimeProvider.System);

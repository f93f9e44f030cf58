using ZoneAxis.Cli;

return await ZoneAxisProgram.RunProcessAsync(args);

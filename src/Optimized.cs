using System.Diagnostics;

// Said by hand, for the compiler would tell the runtime not to optimize either.
[assembly: Debuggable(DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints)]

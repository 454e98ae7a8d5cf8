using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RfmFlows.Engine.Tests")]

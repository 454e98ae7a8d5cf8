namespace RfmFlows.Engine;

/// <summary>A place in the text of a setting, so that an editor can underline it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Character">The first character in the line, in UTF-16 units, from 1.</param>
/// <param name="Length">Characters; 0 where only a point is known.</param>
public sealed record RemarkPlace(int Line, int Character, int Length);

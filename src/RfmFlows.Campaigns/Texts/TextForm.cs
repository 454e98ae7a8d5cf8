namespace RfmFlows.Campaigns;

/// <summary>What a text is, which decides how values are put into it.</summary>
public enum TextForm
{
    /// <summary>Values go in as they are: subjects, SMS, the plain part of an e-mail.</summary>
    Plain,
    /// <summary>Values are escaped, so that data cannot become markup.</summary>
    Html,
}

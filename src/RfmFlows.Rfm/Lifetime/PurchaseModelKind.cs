namespace RfmFlows.Rfm;

/// <summary>The models of repeat purchases.</summary>
public enum PurchaseModelKind
{
    /// <summary>Customers may drop out right after a repeat purchase (Fader, Hardie, Lee 2005).</summary>
    BgNbd,

    /// <summary>Customers may drop out right after any purchase, the first included (Batislam, Denizel, Filiztekin 2007).</summary>
    MbgNbd,

    /// <summary>Nobody ever drops out (Ehrenberg 1959).</summary>
    Nbd,
}

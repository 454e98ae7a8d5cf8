using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Reads answers, whatever types their values come in.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(LenientNumberConverter<int>),
        typeof(LenientNumberConverter<long>),
        typeof(LenientNumberConverter<decimal>),
        typeof(LenientNullableNumberConverter<int>),
        typeof(LenientNullableNumberConverter<long>),
        typeof(LenientNullableNumberConverter<decimal>),
        typeof(LenientBooleanConverter),
        typeof(LenientTextConverter),
        typeof(LenientDateTimeConverter),
    ])]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(TotalAnswer))]
[JsonSerializable(typeof(EmailRecord))]
[JsonSerializable(typeof(BouncePage))]
[JsonSerializable(typeof(Unsubscribed))]
[JsonSerializable(typeof(SenderDomain))]
[JsonSerializable(typeof(MailingList))]
[JsonSerializable(typeof(BookVariable))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(BookCost))]
[JsonSerializable(typeof(BookCampaign))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(MembershipOrigin))]
[JsonSerializable(typeof(ReactionsAnswer))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(CampaignInfo))]
[JsonSerializable(typeof(CampaignRecipient))]
[JsonSerializable(typeof(SmsCampaign))]
[JsonSerializable(typeof(SmsCampaignInfo))]
[JsonSerializable(typeof(SmsCost))]
[JsonSerializable(typeof(SmsSender))]
[JsonSerializable(typeof(SmsCountersAnswer))]
[JsonSerializable(typeof(SmsNumber))]
[JsonSerializable(typeof(SmsBlacklisted))]
[JsonSerializable(typeof(AccountBalance))]
[JsonSerializable(typeof(BalanceDetail))]
[JsonSerializable(typeof(MessageTemplate))]
[JsonSerializable(typeof(Sender))]
[JsonSerializable(typeof(Webhook))]
internal sealed partial class AnswerJson : JsonSerializerContext;

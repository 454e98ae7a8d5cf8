using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>Every indicator against values that follow from its formula by hand, for customers 1 to 5 of <see cref="IndicatorBase"/>, on both engines.</summary>
public sealed class IndicatorValueTests(IndicatorBaseRun run) : IClassFixture<IndicatorBaseRun>
{
    public static TheoryData<string, string> Expected => new()
    {
        { "first_date", "2025-01-10|2026-10-31|2025-10-31||" },
        { "last_date", "2026-03-01|2026-10-31|2025-10-31||" },
        { "recency", "244|0|365||" },
        { "tenure", "659|0|365||" },
        { "active_span", "415|0|0||" },
        { "since_reg", "668||||1" },
        { "reg_to_first", "9||||" },
        { "first_to_second", "325||||" },
        { "mean_gap", "207.50||||" },
        { "median_gap", "207.50||||" },
        { "sd_gap", "166.17||||" },
        { "cv_gap", "0.8008||||" },
        { "max_gap", "325||||" },
        { "expected_next", "2026-09-25||||" },
        { "overdue", "36||||" },
        { "overdue_ratio", "1.1759||||" },
        { "own_gap_pct", "50.00||||" },
        { "active_months", "16.67|100.00|0.00||" },
        { "active_months_prev", "10.00||100.00||" },
        { "orders", "4|1|1|0|0" },
        { "orders_w", "3|1|0|0|0" },
        { "orders_w_prev", "1|0|1|0|0" },
        { "orders_w_diff", "2|1|-1|0|0" },
        { "orders_w_pct", "200.00||-100.00||" },
        { "orders_w_flag", "true||true||" },
        { "visit_days", "3|1|1|0|0" },
        { "freq30", "0.18|1.00|0.08||" },
        { "orders_delta", "200.00||-100.00||" },
        { "repeat_flag", "true|false|false|false|false" },
        { "revenue", "325.50|1000.00|500.00|-5.00|0.00" },
        { "revenue_w", "225.50|1000.00|0.00|-5.00|0.00" },
        { "revenue_w_prev", "100.00|0.00|500.00|0.00|0.00" },
        { "revenue_delta", "125.50||-100.00||" },
        { "avg_check", "81.38|1000.00|500.00||" },
        { "avg_check_w", "75.17|1000.00|||" },
        { "check_delta", "-24.83||||" },
        { "median_check", "75.00|1000.00|500.00||" },
        { "max_check", "160.00|1000.00|500.00||" },
        { "last_check", "160.00|1000.00|500.00||" },
        { "first_check", "100.00|1000.00|500.00||" },
        { "check_cv", "0.7090||||" },
        { "revenue30", "14.82|1000.00|41.10||" },
        { "rev_share", "18.476034|81.933634|0.000000|-0.409668|0.000000" },
        { "rev_cum", "100.409668|81.933634|100.409668|100.000000|100.409668" },
        { "abc", "B|A|C|C|C" },
        { "xyz_cv", "264.44|346.41|||" },
        { "xyz", "Z|Z|Z|Z|Z" },
        { "margin", "160.50|500.00|300.00|-5.00|0.00" },
        { "margin_pct", "49.31|50.00|60.00|100.00|" },
        { "disc_sum", "10.00|100.00|0.00|0.00|0.00" },
        { "disc_share", "2.59|9.09|0.00||" },
        { "promo_orders", "25.00|100.00|0.00||" },
        { "promo_index", "0.7500|3.0000|0.0000||" },
        { "return_share", "28.54|0.00|0.00||" },
        { "units", "12.0000|10.0000|5.0000|-1.0000|0.0000" },
        { "upt", "3.0000|10.0000|5.0000||" },
        { "avg_price", "27.13|100.00|100.00|5.00|" },
        { "skus", "3|1|1|0|0" },
        { "cats", "3|1|1|0|0" },
        { "top_cat", "Coffee|Coffee|||" },
        { "top_cat_share", "61.78|100.00|||" },
        { "cat_entropy", "0.8268|0.0000|||" },
        { "repeat_sku", "66.67|0.00|0.00||" },
        { "new_sku", "66.67|100.00|||" },
        { "price_tier", "0.8716|3.9604|3.3333||" },
        { "top_store", "A|A|C||" },
        { "stores", "2|1|1|0|0" },
        { "top_channel", "store|store|store||" },
        { "online_share", "50.00|0.00|0.00||" },
        { "top_weekday", "1|6|5||" },
        { "top_hour", "10|23|8||" },
        { "r", "2|5|||" },
        { "f", "4|1|||" },
        { "m", "3|5|||" },
        { "rfm_code", "243|515|||" },
        { "rfm_segment", "at-risk|new|||" },
        { "activity", "gone|active|gone|no-purchases|no-purchases" },
        { "stage", "dozing|new|dozing|potential|potential" },
        { "clv_hist", "160.50|500.00|300.00|-5.00|0.00" },
        { "sent30", "2|0|0|0|0" },
        { "sent30_email", "1|0|0|0|0" },
        { "sent30_sms", "0|0|0|0|0" },
        { "sent30_push", "1|0|0|0|0" },
        { "since_contact", "0|365|||" },
        { "open_rate", "60.00||||" },
        { "open_rate_email", "66.67||||" },
        { "open_rate_sms", "0.00||||" },
        { "open_rate_push", "100.00||||" },
        { "open_rate_prev", "|0.00|||" },
        { "click_rate", "40.00||||" },
        { "since_open", "0||||" },
        { "response", "60.00||||" },
        { "attr_revenue", "235.50|0.00|0.00|0.00|0.00" },
        { "reach_email", "true|false|false|false|false" },
        { "reach_sms", "false|false|false|false|true" },
        { "best_channel", "email|sms|sms|sms|sms" },
        { "best_hour", "21||||" },
        { "fatigue", "1.0000|0.0000|0.0000|0.0000|0.0000" },
        { "bonus", "120.00||||" },
        { "bonus_burn30", "40.00||||" },
        { "bonus_used", "40.00||||" },
        { "age", "26|36|35||" },
        { "to_birthday", "120|0|1||" },
        { "tz_offset", "180|420|||" },
        { "operator", "МТС||||МегаФон" },
        { "mail_provider", "Gmail|example.org|||Яндекс" },
        { "completeness", "100.00|87.50|75.00||62.50" },
    };

    [Fact]
    public void Run_SmallBase_RanOnEveryEngineThatIsThere() => run.Of("orders").Count().ShouldBe(string.IsNullOrEmpty(Toolbox.PostgresFactAttribute.Server) ? 1 : 2);

    [Theory]
    [MemberData(nameof(Expected))]
    public void Run_SmallBase_GivesTheValuesReckonedByHand(string indicator, string values)
    {
        foreach (var (engine, found) in run.Of(indicator))
        {
            found.ShouldBe(values, engine);
        }
    }

    [Fact]
    public void Expected_EveryComputedIndicator_IsThere()
    {
        var computed = IndicatorCatalogue.All.Select(i => i.Id).Where(run.Columns.Contains);

        computed.Except(Expected.Select(e => (string)((object[])e)[0])).ShouldBeEmpty();
    }
}

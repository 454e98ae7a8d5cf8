'use strict';
// The calls of a real mailing, made with the vendor's client: a book with contacts, a campaign to it, a letter and a text message.
const sendpulse = require('sendpulse-api');

const call = (method, ...values) => new Promise((done) => sendpulse[method](done, ...values));
const contact = (email, name) => ({ email, variables: { Имя: name, Phone: '79001234567' } });

sendpulse.init('id', 'secret', process.env.SANDBOX_TOKENS, async () => {
  const { id: book } = await call('createAddressBook', 'Нельзя потерять');
  const answers = {
    book,
    added: await call('addEmails', book, [contact('anna@example.test', 'Анна 😀'), contact('boris@example.test', 'Борис')]),
    contact: await call('getEmailInfo', book, 'anna@example.test'),
    campaign: await call('createCampaign', 'Магазин', 'shop@example.test', '{{Имя}}, для вас', '<h1>Здравствуйте, {{Имя}}!</h1>', book),
    mail: await call('smtpSendMail', {
      html: '<p>Ваш заказ — уже в пути</p>', text: 'Ваш заказ уже в пути', subject: 'Заказ № 5 «готов»',
      from: { name: 'Магазин', email: 'shop@example.test' }, to: [{ name: 'Ольга', email: 'olga@example.test' }],
    }),
    sms: await call('smsSend', 'Shop', ['79001112233', '79001112244'], 'Ваш код: 1234', undefined, 0, { RU: 'national' }),
    list: await call('smtpListEmails', 10, 0, '', '', '', 'olga@example.test'),
  };
  answers.info = await call('getCampaignInfo', answers.campaign.id);
  answers.record = await call('smtpGetEmailInfoById', answers.mail.id);
  answers.texts = await call('smsGetCampaignInfo', answers.sms.campaign_id);
  process.stdout.write(JSON.stringify(answers));
});

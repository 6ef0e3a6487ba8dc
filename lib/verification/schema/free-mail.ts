const providers = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.fr yahoo.de ymail.com
  rocketmail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net gmx.at web.de t-online.de mail.com email.com proton.me
  protonmail.com pm.me tutanota.com tuta.io zoho.com yandex.ru yandex.com mail.ru bk.ru list.ru inbox.ru rambler.ru qq.com vip.qq.com
  foxmail.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com sohu.com tom.com 139.com 189.cn wo.cn aliyun.com
  21cn.com naver.com hanmail.net daum.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it alice.it
  terra.com.br uol.com.br bol.com.br rediffmail.com wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg ukr.net hey.com fastmail.com`.split(
    /\s+/,
  ),
);

export const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf("@") + 1).toLowerCase();

/** Whether a domain gives mailboxes to everybody, so that a mailbox there proves nothing of a firm. */
export const isFreeMail = (domain: string): boolean => providers.has(domain);

/** Whether a mail domain and a website belong together: the same, or one below the other. */
export function isOfWebsite(domain: string, website: string | null): boolean {
  if (website === null) return false;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, "");
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}

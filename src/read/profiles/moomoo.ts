import { PLAIN, type BrokerProfile } from './profile.ts';

/** moomoo and Futu in Chinese: what was paid stands in the file, what it is worth does not. */
export const MOOMOO: BrokerProfile = {
  ...PLAIN,
  broker: 'moomoo / Futu',
  signatures: [
    ['代码', '名称', '持有数量', '币种'],
    ['代碼', '名稱', '持有數量', '幣種'],
  ],
};

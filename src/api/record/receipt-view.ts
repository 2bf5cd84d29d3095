import { ObjectType } from '@nestjs/graphql';
import { field } from '../schema/field.js';

@ObjectType('Receipt', { description: 'Proof that this very content is in the log at this place. Checked without this service: node scripts/verify-audit.mjs receipt.' })
export class ReceiptView {
  @field.text('Digest of the rule set that answered.') readonly ruleSet!: string;
  @field.text('Version of the software that answered.') readonly engine!: string;
  @field.text('SHA-256 of the canonical text of the profile as sent.') readonly profileDigest!: string;
  @field.whole('Place in the log, from 0.') readonly position!: number;
  @field.text('Hash of the entry in the tree: names these very bytes, for a board decision that rests on them.') readonly leafHash!: string;
  @field.text('When it was recorded, as the clock of the service said.') readonly recordedAt!: string;
  @field.texts('Hashes that lead from the entry to the root of the signed head (RFC 9162).') readonly inclusion!: readonly string[];
  @field.text('The signed head, a C2SP checkpoint.') readonly head!: string;
  @field.text('The whole receipt as JSON, with the recorded content: save it as a file to check it. Large.') readonly file!: string;
}

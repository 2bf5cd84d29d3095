import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a token was used. */
@Entity('used_token_ids')
@Index('used_token_ids_by_expiry', ['expiresAt'])
export class UsedTokenIdEntity {
  @PrimaryColumn('text') issuer!: string;
  @PrimaryColumn('text', { name: 'token_id' }) tokenId!: string;
  /** Random: tells the one who used it first from all others. */
  @Column('text') claim!: string;
  /** Seconds since 1970-01-01 UTC; afterwards the token is refused for its age. */
  @Column('bigint', { name: 'expires_at' }) expiresAt!: number;
}

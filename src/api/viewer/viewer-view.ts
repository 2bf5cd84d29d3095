import { Field, ObjectType } from '@nestjs/graphql';
import type { AccessMode, SignIn } from '../../access/identified.js';
import type { Role } from '../../board/role.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';

export const RoleEnum = enumOf<Role>('Role', 'What somebody may be here.', {
  BOARD: 'Member of the board: assesses, records, decides.',
  INTEGRATION: 'A system that asks for the board, such as a hospital record; reads only what it recorded itself.',
  AUTHOR: 'Writes rules and tries them; sees no recorded patient.',
  AUDITOR: 'Reads the log, pseudonyms and rules; sees no patient.',
  ADMINISTRATOR: 'Runs the house: erases, activates rules, reads the log; sees no patient.',
});

export const AccessModeEnum = enumOf<AccessMode>('AccessMode', 'How the service knows who asks.', {
  LOCAL: 'There is no sign-in: name and role are picked by whoever sits at the machine, and the record says that they are not verified.',
  SECURED: 'Everyone proves who they are.',
});

export const SignInEnum = enumOf<SignIn>('SignIn', 'How this account proved who it is.', {
  NONE: 'Not at all.',
  OPENID_CONNECT: 'A person, by a token of the OpenID provider.',
  CLIENT_ASSERTION: 'A system, by a signed assertion (SMART Backend Services).',
  CDS_HOOKS_TOKEN: 'A system, by the signed token of a CDS Hooks call.',
});

@ObjectType('Viewer', { description: 'Who asks, as the service knows them.' })
export class ViewerView {
  @field.text('Account or name.') readonly name!: string;
  @field.of(() => RoleEnum, 'The role in which the account acts now.') readonly role!: Role;
  @Field(() => [RoleEnum], { description: 'Roles it may act in; the header consilium-role picks one.' }) readonly roles!: readonly Role[];
  @field.flag('Whether somebody vouched for account and role.') readonly verified!: boolean;
  @field.text('The house whose patients the account works with.') readonly tenant!: string;
  @field.of(() => AccessModeEnum, 'How the service knows who asks.') readonly mode!: AccessMode;
  @field.of(() => SignInEnum, 'How this account proved who it is.') readonly signIn!: SignIn;
}

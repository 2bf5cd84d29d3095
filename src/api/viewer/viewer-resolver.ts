import { Query, Resolver } from '@nestjs/graphql';
import { requestNotes } from '../request/request-notes.js';
import { ViewerView } from './viewer-view.js';

/** Tells people and programs as whom the service sees them. */
@Resolver()
export class ViewerResolver {
  @Query(() => ViewerView, { description: 'Who asks, as the service knows them.' })
  viewer(): ViewerView {
    const account = requestNotes.getStore()?.account ?? null;
    if (account === null) throw new Error('the viewer is asked for outside a request that was let in');
    const { actor, name, roles, signIn } = account;
    return { name, role: actor.role, roles, verified: actor.verified, tenant: actor.tenant, mode: signIn === 'NONE' ? 'LOCAL' : 'SECURED', signIn };
  }
}

/** Plans, subscriptions and what they entitle a tenant to. Nothing is sold yet: the module only holds its place. */
@NullMarked
package app.auditorium.billing;

import org.jspecify.annotations.NullMarked;

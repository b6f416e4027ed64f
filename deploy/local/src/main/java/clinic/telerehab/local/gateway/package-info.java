/// The front door: sends each request to its backend by the routes that Kubernetes gets too, and refuses what no route
/// allows.
@NullMarked
package clinic.telerehab.local.gateway;

import org.jspecify.annotations.NullMarked;

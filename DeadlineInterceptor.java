package clinic.telerehab.kit.hardening;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/// Runs a resource method within the deadline and within its resource's share of the database. It comes after
/// validation: a request that is refused anyway takes no place.
@Interceptor
@Deadline
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class DeadlineInterceptor {
    private final Deadlines deadlines;

    DeadlineInterceptor(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @AroundInvoke
    Object bound(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (method.getReturnType() != Uni.class || method.isAnnotationPresent(LongLived.class)) {
            return call.proceed();
        }
        return deadlines.within(method.getDeclaringClass().getName(), Uni.createFrom().deferred(() -> proceed(call)));
    }

    private static Uni<?> proceed(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}

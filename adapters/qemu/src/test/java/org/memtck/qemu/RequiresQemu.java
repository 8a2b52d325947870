package org.memtck.qemu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need QEMU and a C compiler. Without them the tests are skipped, with a line that says so; with the
 * system property {@code memtck.qemu=required} they run, and fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(QemuCondition.class)
@interface RequiresQemu {}

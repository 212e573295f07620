package org.kaolin.time;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 真实时间: the one place where the system clock enters. */
@Configuration
class TimeConfiguration {

    @Bean
    InstantSource instantSource() {
        return InstantSource.system();
    }
}

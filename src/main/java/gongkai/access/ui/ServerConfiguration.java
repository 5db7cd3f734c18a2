package gongkai.access.ui;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is decided of a request before the application sees it: from where it comes, and how long its body may take. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /**
     * @param proxies the addresses of the proxies in front of this server, separated by commas: those alone are believed
     *     what they say of the address, the scheme and the host that a request had before them
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doorkeepers(
            @Value("${gongkai.proxies:}") String proxies) {
        return factory -> {
            if (!proxies.isBlank()) {
                RemoteIpValve named = new RemoteIpValve();
                named.setInternalProxies(Arrays.stream(proxies.split(","))
                        .map(String::strip)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
                named.setRemoteIpHeader("X-Forwarded-For");
                named.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(named);
            }
            factory.addEngineValves(new BodyLimit());
        };
    }
}

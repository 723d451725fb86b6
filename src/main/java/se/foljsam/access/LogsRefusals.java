package se.foljsam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.platform.WithUserRights;
import se.foljsam.platform.WithoutUserRights;

/** Keeps who tried to reach a task or a process of a case that they may not see, through the webapps' API, as a draft or as a stand-in (J3, L13). Looks only at what was refused. */
@Component
class LogsRefusals extends OncePerRequestFilter {
    private static final Pattern TASK = Pattern.compile("/(?:task|drafts|uppgift)/([^/]+)");
    private static final Pattern INSTANCE = Pattern.compile("/process-instance/([^/]+)");
    private final AccessLog accessLog;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WithUserRights withUserRights;
    private final WithoutUserRights withoutUserRights;

    LogsRefusals(
            @Lazy AccessLog accessLog,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            WithUserRights withUserRights,
            WithoutUserRights withoutUserRights) {
        super();
        this.accessLog = accessLog;
        this.tasks = tasks;
        this.runtime = runtime;
        this.withUserRights = withUserRights;
        this.withoutUserRights = withoutUserRights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && user != null && user.isAuthenticated()) {
            caseOutOfReach(request.getRequestURI(), user)
                    .ifPresent(caseNumber -> accessLog.refused(
                            caseNumber, user.getName(), request.getMethod() + " " + what(request.getRequestURI())));
        }
    }

    /** The case of the task or process that is named in the address, if it exists and the user may not see it. */
    private Optional<String> caseOutOfReach(String address, Authentication user) {
        Matcher task = TASK.matcher(address);
        if (task.find()) {
            return withoutUserRights
                    .call(() -> Optional.ofNullable(tasks.createTaskQuery()
                                    .taskId(task.group(1))
                                    .singleResult())
                            .filter(found -> !sees(found, user))
                            .map(Task::getProcessInstanceId))
                    .flatMap(this::caseNumberOf);
        }
        Matcher instance = INSTANCE.matcher(address);
        return instance.find() ? caseNumberOf(instance.group(1)) : Optional.empty();
    }

    private Optional<String> caseNumberOf(String instanceId) {
        return withoutUserRights.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey));
    }

    /** Asked with the user's own rights. */
    private boolean sees(Task task, Authentication user) {
        return withUserRights.of(
                user, () -> tasks.createTaskQuery().taskId(task.getId()).count() > 0);
    }

    /** What was tried, without the ids. */
    private static String what(String address) {
        String[] parts = address.split("/");
        return TASK.matcher(address).find()
                ? "uppgift (" + parts[parts.length - 1].replaceAll("[0-9a-f-]{30,}", "id") + ")"
                : "process";
    }
}
